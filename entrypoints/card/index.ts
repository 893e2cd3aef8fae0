import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCard } from '../../lib/marks/card.ts';
import { cardDoor } from './slot.ts';
import { cardView, cardWords } from './view.ts';

export default defineUnlistedScript(() => {
  cardDoor.leave((shown, actions, focus) => openCard(shown.mark.ranges, cardView(shown), cardWords(), actions, focus));
});
