// What one comparison accepts. The command line has options that raise these; a browser tab has not.
export const maxVersions = 50;
export const maxVersionBytes = 16 * 1024 * 1024;
export const maxTotalBytes = 64 * 1024 * 1024;
