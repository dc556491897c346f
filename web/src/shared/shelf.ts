// Where the service worker puts aside what another app handed over, until the page takes it.
export const shelf = 'synoptic-shared';
export const shelfNames = 'shared/';
