// region: task-3
// caught by: 8 erlangs on 10 threads: 41 in 100 wait
// says: that is the utilization
return Math.min(1, erlangs / threads);
