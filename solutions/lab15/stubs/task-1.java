// Lab 15, task 1: return how many machines the queue needs, from what arrives, what waits, and the time
// that is left of the promise.
throw ToDo.task(15, 1);
