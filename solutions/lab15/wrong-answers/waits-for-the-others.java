// region: task-5
// caught by: machine #2 takes twice as long for both classes: #2
// says: takes twice as long as the others for the same class
// also says: takes longer for both classes
// also says: slow machines stay
static OptionalInt find(List<MachineReading> machines) {
  return OptionalInt.empty();
}
