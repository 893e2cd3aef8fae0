import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCard } from '../../lib/marks/card.ts';
import { roomHere } from '../reader/room.ts';
import { cardView, cardWords } from './view.ts';

export default defineUnlistedScript(() => {
  const room = roomHere();
  if (!room) return;
  room.card = (shown, actions, focus) => openCard(shown.mark.ranges, cardView(shown), cardWords(), actions, focus);
});
