// Lab 2, task 1: answer how many jobs wait in the retry set, and how many lie in the dead set.
throw ToDo.task(2, 1);
