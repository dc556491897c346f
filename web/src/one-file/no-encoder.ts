// In place of the half of lzma1 that packs: the page only unpacks.

export class Encoder {}
