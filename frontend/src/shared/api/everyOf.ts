/**
 * A list in an order of our own that names every value of an enumeration of the API; the compiler refuses the list, and says which
 * value it wants, when the server has one more.
 */
export function everyOf<Value extends string>() {
  return <const Listed extends readonly Value[]>(list: Listed & ([Value] extends [Listed[number]] ? unknown : ['missing', Exclude<Value, Listed[number]>])): Listed => list;
}
