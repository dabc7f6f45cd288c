// Lab 3, task 3: return how many jobs one dollar buys in this run: the jobs of all machines divided by
// the price of all machines.
throw ToDo.task(3, 3);
