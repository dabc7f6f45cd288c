import java.util.Collections;
import java.util.List;
import jobsinpractice.kit.lab.ToDo;

