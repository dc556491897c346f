// A text as a QR code (ISO/IEC 18004). Loaded when a link is shared, not before.

import { correction, generate } from 'lean-qr/nano';

export interface Code {
  readonly picture: string; // address of a PNG, black on white, with the quiet zone of four modules around
  readonly side: number; // modules, with the quiet zone
}

const quiet = 4;
const wanted = 1000; // pixels along one side, about: whole pixels a module, so that every edge is crisp

// Nothing when the text is longer than a code can hold, or the browser draws none. Level L: a screen has no dirt on it,
// and the fewer modules there are the farther away a phone reads them.
export function codeOf(text: string): Code | undefined {
  try {
    const code = generate(text, { minCorrectionLevel: correction.L });
    const small = document.createElement('canvas');
    code.toCanvas(small, { on: [0, 0, 0], off: [255, 255, 255], pad: quiet });
    const scale = Math.max(1, Math.round(wanted / small.width));
    const large = document.createElement('canvas');
    large.width = large.height = small.width * scale;
    const context = large.getContext('2d');
    if (!context) return undefined;
    context.imageSmoothingEnabled = false;
    context.drawImage(small, 0, 0, large.width, large.height);
    return { picture: large.toDataURL('image/png'), side: small.width };
  } catch {
    return undefined;
  }
}
