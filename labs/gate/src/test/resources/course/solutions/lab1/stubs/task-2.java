// Lab 1, task 2: return how long the oldest job has waited, in seconds; 0 when none waits.
throw ToDo.task(1, 2);
