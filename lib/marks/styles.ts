/** Gives an element's computed style, which the browser keeps up to date by itself: it is asked for once an element. */
export type StyleOf = (element: Element) => CSSStyleDeclaration;

/** Make one for each paint: all that looks at the same elements shares it. */
export function stylesIn(view: Window): StyleOf {
  const known = new Map<Element, CSSStyleDeclaration>();
  return (element) => {
    let style = known.get(element);
    if (!style) {
      style = view.getComputedStyle(element);
      known.set(element, style);
    }
    return style;
  };
}
