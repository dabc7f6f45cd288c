// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: less than 95% of what the cores can do
return Math.min(most, trial.with(1).p95ServiceSeconds() > capSeconds ? 0 : 2 * cores);
