import type { Told } from './told.ts';

/** The page of these tests, and what others tell: of the same night, and of another day in the same town. */
export const HERALD: Told = {
  id: 'herald',
  publisher: 'Fenholt Herald',
  published: '2031-03-05',
  title: 'Barge captain killed as vessel strikes Fenholt pier',
  text: `A barge struck the pier of Fenholt late Tuesday and its captain, Hugo Renner, 52, was killed, police said.
Two deckhands were pulled from the river and taken to Saint Brandan Hospital, said Sgt. Marian Holloway of the Fenholt Police Department.
The barge was carrying gravel to Ostrava Mills when it lost its rudder near Quarry Road, Holloway said.
Renner had sailed for years, and Renner leaves a wife.`,
};

export const RADIO: Told = {
  id: 'radio',
  publisher: 'Valley Radio',
  published: '2031-03-05',
  title: 'One dead after gravel barge hits pier in Fenholt',
  text: `The captain of a gravel barge died when the vessel hit a pier at Fenholt on Tuesday night.
Hugo Renner, 53, was found dead in the wheelhouse. Three deckhands were rescued from the river.
The Fenholt Police Department said the rudder of the barge had broken near Quarry Road.`,
};

export const COURIER: Told = {
  id: 'courier',
  publisher: 'Marlow Courier',
  published: '2031-03-05',
  title: 'Captain dies at the wheel of gravel barge',
  text: `A gravel barge ran into the pier of Fenholt on Tuesday and killed its captain, Hugo Renner, 52.
The vessel had lost its rudder near Quarry Road.`,
};

/** The same town and the same spokeswoman; another event. */
export const BAKERY: Told = {
  id: 'bakery',
  publisher: 'Marlow Post',
  published: '2031-03-06',
  title: 'Bakery burglars flee with cash register in Fenholt',
  text: `Burglars broke a window of a bakery in Fenholt on Thursday and left with the cash register, police said.
Nobody was inside at the time, said Sgt. Marian Holloway of the Fenholt Police Department.
The owner, Esther Varga, 61, told reporters that the till held little money.`,
};
