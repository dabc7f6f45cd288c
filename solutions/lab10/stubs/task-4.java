// Lab 10, task 4: charge the card once, with a key that survives a crash, and return the receipt.
// Copy Naive.pay and repair it.
throw ToDo.task(10, 4);
