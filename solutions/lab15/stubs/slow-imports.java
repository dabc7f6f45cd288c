import java.util.List;
import java.util.OptionalInt;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.testkit.ToDo;
