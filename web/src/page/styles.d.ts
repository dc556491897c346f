// A style that comes with its code, as text (Vite).
declare module '*.css?inline' {
  const text: string;
  export default text;
}
