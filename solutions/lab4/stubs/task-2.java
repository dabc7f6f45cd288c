// Lab 4, task 2: return how many jobs per second these threads on these cores can do at most:
// threads divided by service time, or cores divided by CPU demand, whichever is less.
throw ToDo.task(4, 2);
