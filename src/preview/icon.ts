/** A sheet with a line at its side, as a request has one. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2.5.5h11v15h-11Z" fill="#fff" stroke="#43484f"/><path d="M5 4v8" stroke="#1f3a5f" stroke-width="2"/><path d="M7 5h5M7 8h5M7 11h3" stroke="#1a1a1a"/></svg>\n'
