// Lab 4, task 5: answer the 95% interval of the runs' mean, and whether the prediction holds, is
// off, or cannot be judged by these runs.
throw ToDo.task(4, 5);
