// Lab 9, task 3: return whether to retry (and when), give up, or drop the job, by the README's table.
throw ToDo.task(9, 3);
