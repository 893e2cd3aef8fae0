import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { stretch } from '../../lib/timed.ts';
import { began } from '../reader/began.ts';
import { roomHere } from '../reader/room.ts';
import { Layer } from './layer.ts';

export default defineUnlistedScript(() => {
  stretch('evaluate', began)();
  const room = roomHere();
  if (room) room.marks = (background) => new Layer(background, room.life.signal);
});
