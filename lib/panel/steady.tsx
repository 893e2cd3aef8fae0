import { Component, type FunctionComponent } from 'preact';

/** A view that is rendered again only when one of its props is another: what a list of a thousand rows needs. */
export function steady<Props extends object>(View: FunctionComponent<Props>) {
  return class Steady extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const keys = Object.keys(next) as (keyof Props)[];
      return keys.some((key) => next[key] !== this.props[key]);
    }
    override render() {
      return <View {...(this.props as Props)} />;
    }
  };
}
