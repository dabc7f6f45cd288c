// Lab 15, task 3: predict the depth and the latency of the queue for the moment at which a machine
// ordered now begins to work.
throw ToDo.task(15, 3);
