// Lab 8, task 3: if the owner is dead, return its jobs to their queue in their order, checking
// its heartbeat in the same step that takes a job; return how many you took.
throw ToDo.task(8, 3);
