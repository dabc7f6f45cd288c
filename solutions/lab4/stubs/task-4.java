// Lab 4, task 4: answer what runs out first, how many jobs at once keep that fully used, and whether
// these are more than platform threads can be afforded.
throw ToDo.task(4, 4);
