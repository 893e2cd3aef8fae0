/** A draft on the demo's story, in which an age is wrong, and another is given twice. */
export const DRAFT = `Town lines the streets for officer shot at eviction

INDEPENDENCE, Mo. — Officer Cody Allen, 47, was killed in a shooting in Independence on Feb. 29, 2024, as he went to help Drexel Mack, a process server for the Jackson County court.

Marjorie Quillfeather, 61, who lives across the road, said she heard the shots shortly before 1 p.m.

Allen joined the Independence Police Department in January 2017. He leaves a wife and two children.

Quillfeather, 64, brought flowers on Friday. “Everybody here knew the siren of that car,” she said.`;
