// Lab 1, task 2: return how long the oldest job in "default" has been waiting, in seconds; 0 when
// the queue is empty.
throw ToDo.task(1, 2);
