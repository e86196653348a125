package nl.loodlijn.shortlist;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.loodlijn.platform.problem.Message;

/** What codes are called. A code without a name is shown as it is. */
public final class CodeLabels {
    private final Map<String, Map<String, Message>> lists;

    CodeLabels(Map<String, Map<String, Message>> lists) {
        this.lists = lists;
    }

    /** The name of a municipality, the same in every language. */
    public String municipality(String code) {
        return label("municipality", code, Locale.ROOT);
    }

    public boolean knowsMunicipality(String code) {
        return lists.getOrDefault("municipality", Map.of()).containsKey(code);
    }

    public String targetGroup(String code, Locale language) {
        return label("target-group", code, language);
    }

    public String law(String code, Locale language) {
        return label("law", code, language);
    }

    /** A product category of the Youth Act or of the Social Support Act, whose codes do not overlap. */
    public String category(String code, Locale language) {
        return label(lists.getOrDefault("jz020", Map.of()).containsKey(code) ? "jz020" : "wmo020", code, language);
    }

    public boolean knowsCategory(String code) {
        return lists.getOrDefault("jz020", Map.of()).containsKey(code) || lists.getOrDefault("wmo020", Map.of()).containsKey(code);
    }

    /** A form of youth care, as Statistics Netherlands (CBS) counts them. */
    public String helpForm(String code, Locale language) {
        return label("cbs-hulpvorm", code, language);
    }

    public boolean knowsHelpForm(String code) {
        return lists.getOrDefault("cbs-hulpvorm", Map.of()).containsKey(code);
    }

    public boolean knowsTargetGroup(String code) {
        return lists.getOrDefault("target-group", Map.of()).containsKey(code);
    }

    /** The names of several municipalities, in the order of the codes. */
    public List<String> municipalities(List<String> codes) {
        return codes.stream().map(this::municipality).toList();
    }

    private String label(String list, String code, Locale language) {
        Message label = lists.getOrDefault(list, Map.of()).get(code);
        return label == null ? code : label.in(language);
    }
}
