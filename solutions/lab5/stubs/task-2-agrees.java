// Lab 5, task 2: answer whether the run's own numbers agree with the law.
throw ToDo.task(5, 2);
