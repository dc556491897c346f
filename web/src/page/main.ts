// The page: what is on screen at the start was written at build time; this wires it, and everything after it.

import { startApp } from './app.ts';

startApp();
