// Lab 11, task 2: insert the order and its row of the outbox in one transaction.
throw ToDo.task(11, 2);
