// Lab 3, task 3: answer how many jobs one dollar bought in this run: the jobs of all machines over
// the price of all machines.
throw ToDo.task(3, 3);
