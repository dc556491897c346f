// What is used of the package lzma1, whose own types are sources that this project's checks do not pass.

export function compress(data: Uint8Array, mode?: number): Uint8Array;
export function decompress(data: Uint8Array): Uint8Array;
