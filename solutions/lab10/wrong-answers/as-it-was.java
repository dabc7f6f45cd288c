// region: task-2
// caught by: the plug is pulled after any step, then the job runs again: one charge
// says: the second run charged again, because done is empty
Naive.charge(database, job);
