// Lab 4, task 2: answer how many jobs a second these threads on these cores can do at most: threads
// over service time, or cores over CPU demand, whichever is less.
throw ToDo.task(4, 2);
