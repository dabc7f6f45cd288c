// Lab 0, task 3: push a Greeting for five minutes from now, and answer the Redis key in which it
// waits and its score there.
throw ToDo.task(0, 3);
