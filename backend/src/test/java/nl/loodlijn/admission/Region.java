package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;

import java.time.LocalDate;
import java.util.List;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** Those of a region who assess and decide. */
public final class Region {
    public static final List<String> CODES = List.of("D01", "D02", "D03", "D04", "D05", "D06");

    public final Caller one;
    public final Caller other;
    public final Caller manager;
    private final Applicant applicant;

    public Region(Applicant applicant) {
        this.applicant = applicant;
        this.one = applicant.tenant.as(Role.ASSESSOR);
        this.other = applicant.tenant.as(Role.ASSESSOR);
        this.manager = applicant.manager;
    }

    public String assessment(String id) {
        return applicant.path + "/" + id + "/assessment";
    }

    public Answer begin(Caller assessor, String id) {
        return ok(assessor.post(assessment(id) + "/assessors"));
    }

    public Answer judge(Caller assessor, String id, String code, int version, String verdict) {
        return assessor.with("If-Match", "\"" + version + "\"").put(assessment(id) + "/judgements/" + code,
                "{\"verdict\":\"" + verdict + "\",\"reason\":\"Oordeel over " + code + "\""
                        + (code.equals("D05") && verdict.equals("MET") ? ",\"seenOn\":\"" + applicant.today() + "\"" : "") + "}");
    }

    /** Judges everything as met, and gives it. */
    public void judgeAll(Caller assessor, String id) {
        judgeAll(assessor, id, CODES);
    }

    /** Judges these as met, and gives it. */
    public void judgeAll(Caller assessor, String id, List<String> codes) {
        begin(assessor, id);
        codes.forEach(code -> ok(judge(assessor, id, code, 0, "MET")));
        ok(assessor.post(assessment(id) + "/submission"));
    }

    /** An application that two persons judged. */
    public String judged() {
        String id = applicant.submitted();
        judgeAll(one, id);
        judgeAll(other, id);
        return id;
    }

    public String approved() {
        String id = judged();
        ok(approve(manager, id));
        return id;
    }

    public Answer approve(Caller by, String id) {
        return by.post(applicant.path + "/" + id + "/decisions",
                "{\"outcome\":\"APPROVED\",\"reasons\":\"U voldoet aan alle eisen.\",\"validUntil\":\"" + applicant.today().plusYears(2)
                        + "\"}");
    }

    /**
     * An approval with an end of its own.
     *
     * @param parts where it is different, as JSON
     */
    public Answer approve(String id, LocalDate until, String parts) {
        return ok(manager.post(applicant.path + "/" + id + "/decisions",
                "{\"outcome\":\"APPROVED\",\"reasons\":\"U voldoet.\",\"validUntil\":\"" + until + "\",\"parts\":[" + parts + "]}"));
    }

    public Answer refuse(Caller by, String id) {
        return by.post(applicant.path + "/" + id + "/decisions", "{\"outcome\":\"REFUSED\",\"reasons\":\"U voldoet niet aan eis D02.\"}");
    }
}
