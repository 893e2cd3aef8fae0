import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { stretch } from '../../lib/timed.ts';
import { began } from '../reader/began.ts';
import { Layer } from './layer.ts';
import { marksDoor } from './slot.ts';

export default defineUnlistedScript(() => {
  stretch('evaluate', began)();
  marksDoor.leave((background, life) => new Layer(background, life));
});
