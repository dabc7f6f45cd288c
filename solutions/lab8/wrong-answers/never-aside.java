// region: task-4
// caught by: two processes died with it: back; the third one: to the dead set, with the reason
// says: three processes have died of it
return Ending.back(queue, payload);
