// region: task-3
// caught by: indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads
// says: more is not always better: the cores do no more
return most;
