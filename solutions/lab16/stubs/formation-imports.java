import java.util.List;
import jobsinpractice.launch.Demand;
import jobsinpractice.launch.FleetGroup;
import jobsinpractice.testkit.ToDo;
