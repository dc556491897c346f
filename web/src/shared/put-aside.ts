// Where the service worker puts aside what another app handed over, until the page takes it.
export const aside = 'synoptic-shared';
export const asideNames = 'shared/';
