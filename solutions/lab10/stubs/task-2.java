// Lab 10, task 2: charge the order of this job once, no matter how often it runs. Copy Naive.charge
// and repair it.
throw ToDo.task(10, 2);
