// Lab 4, task 1: answer which share of the attempts' time, all taken together, was not on a core,
// in percent.
throw ToDo.task(4, 1);
