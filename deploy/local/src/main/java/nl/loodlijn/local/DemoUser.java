package nl.loodlijn.local;

import java.util.List;

/** Somebody of the demo realm, for the list that is shown at the start. */
record DemoUser(String username, String name, String role) {

    static final List<DemoUser> ALL = List.of(
            new DemoUser("regiobeheer", "Rianne Beekman", "region administrator, Noord-Kennemerland"),
            new DemoUser("contract", "Joris van der Meulen", "contract manager, Noord-Kennemerland"),
            new DemoUser("toetser1", "Samira el Idrissi", "assessor, Noord-Kennemerland"),
            new DemoUser("toetser2", "Pieter Kooistra", "assessor, Noord-Kennemerland"),
            new DemoUser("gemeente", "Lotte Visser", "policy officer, Alkmaar"),
            new DemoUser("griffie", "Bram Smit", "council clerk, Alkmaar"),
            new DemoUser("hoofd", "Esther Groen", "head contractor, Stichting Duinrand Jeugdhulp"),
            new DemoUser("onder", "Yusuf Kaya", "subcontractor, Praktijk Zeewind"),
            new DemoUser("prof", "Anouk Mulder", "care professional, Stichting Duinrand Jeugdhulp"),
            new DemoUser("client", "Ineke Bos", "client council, Noord-Kennemerland"),
            new DemoUser("twente", "Hanneke Oude Nijhuis", "contract manager and administrator, Twente"),
            new DemoUser("utrecht", "Maarten de Graaf", "contract manager and administrator, Utrecht"),
            new DemoUser("beheerder", "Tom Wever", "operator of the platform"),
            new DemoUser("nieuw", "Nadia Haddad", "has an account but belongs nowhere yet"));
}
