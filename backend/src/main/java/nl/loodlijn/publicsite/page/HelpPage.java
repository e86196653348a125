package nl.loodlijn.publicsite.page;

import java.util.Arrays;
import java.util.List;

import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.Wish;
import nl.loodlijn.reference.FoundMunicipality;
import nl.loodlijn.reference.PlaceKey;

/**
 * What a kind of help is, in plain words, and where one looks for it.
 *
 * @param municipalities for which somebody buys, by name
 */
public record HelpPage(PageLanguage language, HelpKind kind, List<FoundMunicipality> municipalities) {
    /** Another page. */
    public record Link(String label, String href) {
    }

    public String label() {
        return label(kind);
    }

    public String path() {
        return Addresses.ofHelp(language, kind);
    }

    public String otherPath() {
        return Addresses.ofHelp(language.other(), kind);
    }

    /** Who this is for and what one gets, in two or three sentences. */
    public String explanation() {
        return switch (kind) {
            case AUTISM -> language.say(
                    "Hulp voor mensen met autisme en voor wie met hen leeft. U leert wat autisme voor u of uw kind betekent, en hoe u de dag rustiger maakt.",
                    "Help for people with autism and for those who live with them. You learn what autism means for you or your child, and how to make the day calmer.");
            case ADHD -> language.say(
                    "Hulp voor wie druk is of moeilijk de aandacht ergens bij houdt. U leert hoe u overzicht houdt, thuis, op school of op het werk.",
                    "Help for people who are restless or find it hard to pay attention. You learn how to keep an overview at home, at school or at work.");
            case ANXIETY -> language.say(
                    "Hulp als angst in de weg zit: bang zijn, paniek, of dingen steeds opnieuw moeten doen. U oefent stap voor stap met wat u nu vermijdt.",
                    "Help when anxiety is in the way: being afraid, panic, or having to do things again and again. Step by step you practise what you avoid now.");
            case LOW_MOOD -> language.say(
                    "Hulp als u of uw kind lang somber is, nergens zin in heeft of niet meer wil leven. Denkt u aan zelfmoord? Bel 113 of 0800 0113, dag en nacht.",
                    "Help when you or your child feel low for a long time, enjoy nothing or no longer want to live. Thoughts of suicide? Call 113 or 0800 0113, day and night.");
            case TRAUMA -> language.say(
                    "Hulp na iets ergs, zoals geweld, een ongeluk of misbruik. U praat erover met iemand die weet hoe dat veilig kan, zodat de herinnering minder pijn doet.",
                    "Help after something terrible, such as violence, an accident or abuse. You talk about it with someone who knows how to do so safely, so that the memory hurts less.");
            case PARENTING -> language.say(
                    "Hulp bij opvoeden en bij problemen in het gezin. Iemand kijkt met u mee, vaak bij u thuis, en geeft raad die bij uw gezin past.",
                    "Help with raising children and with problems in the family. Someone looks along with you, often at your home, and gives advice that fits your family.");
            case SEPARATION -> language.say(
                    "Hulp voor ouders die uit elkaar gaan en voor hun kinderen. U maakt afspraken waar de kinderen verder mee kunnen.",
                    "Help for parents who separate and for their children. You make arrangements with which the children can go on.");
            case BEHAVIOUR -> language.say(
                    "Hulp als een kind vaak boos is, niet luistert of anderen pijn doet. U en uw kind leren wat helpt als het moeilijk wordt.",
                    "Help when a child is often angry, does not listen or hurts others. You and your child learn what helps when things get difficult.");
            case LEARNING -> language.say(
                    "Hulp als leren niet vanzelf gaat, zoals bij dyslexie of hoogbegaafdheid. Begin bij de school: die kijkt eerst zelf wat zij kan doen.",
                    "Help when learning does not come by itself, such as with dyslexia or giftedness. Start with the school: it first looks at what it can do.");
            case EATING -> language.say(
                    "Hulp als eten een probleem is: te weinig, te veel, of steeds met angst. Wacht hier niet mee en ga ook naar de huisarts.",
                    "Help when eating is a problem: too little, too much, or always with fear. Do not wait with this and go to your GP too.");
            case DISABILITY -> language.say(
                    "Hulp voor mensen voor wie leren en begrijpen moeilijker is, en voor hun familie. U krijgt steun bij wat u zelf wilt kunnen.",
                    "Help for people who find learning and understanding harder, and for their family. You get support with what you want to be able to do yourself.");
            case ADDICTION -> language.say(
                    "Hulp als u of uw kind niet meer kan stoppen met drinken, drugs, gokken of gamen. Ook wie erbij leeft, kan hulp krijgen.",
                    "Help when you or your child cannot stop drinking, using drugs, gambling or gaming. Those who live with it can get help too.");
            case ASSESSMENT -> language.say(
                    "Onderzoek naar wat er aan de hand is. Iemand praat met u of uw kind en doet soms tests. Daarna weet u beter welke hulp past.",
                    "An assessment of what is going on. Someone talks with you or your child and sometimes does tests. After that you know better which help fits.");
            case GUIDANCE -> language.say(
                    "Steun in het gewone leven: de dag op orde krijgen, brieven en geld, de deur uit gaan, of een plek waar u overdag iets te doen hebt.",
                    "Support in everyday life: getting the day in order, letters and money, getting out, or a place where you have something to do during the day.");
            case LIVING -> language.say(
                    "Een plek om te logeren of te wonen als thuis even niet of niet meer gaat, zoals logeren in het weekend, een pleeggezin of wonen met begeleiding.",
                    "A place to stay or live when home does not work for a while or any more, such as respite at the weekend, a foster family or living with support.");
            case HOUSEHOLD -> language.say(
                    "Hulp om uw huis schoon en leefbaar te houden als u dat zelf niet meer kunt. U vraagt dit aan bij uw gemeente en betaalt een eigen bijdrage.",
                    "Help to keep your home clean and liveable when you can no longer do so yourself. You apply to your municipality and pay a contribution.");
            case CRISIS -> language.say(
                    "Hulp die niet kan wachten. Direct gevaar? Bel 112. Bel anders de huisarts, of 's avonds en in het weekend de huisartsenpost.",
                    "Help that cannot wait. Immediate danger? Call 112. Otherwise call your GP, or in the evening and at the weekend the GP out-of-hours service.");
        };
    }

    /** The municipalities in which one can look, with the address of who gives this help there. */
    public List<Link> places() {
        return municipalities.stream().map(one -> new Link(PlaceKey.plainName(one.name()),
                Addresses.of(language, Wish.anyHelp(one.code()).helpWith(kind.id())))).toList();
    }

    /** The other kinds of help. */
    public List<Link> others() {
        return Arrays.stream(HelpKind.values()).filter(other -> other != kind)
                .map(other -> new Link(label(other), Addresses.ofHelp(language, other))).toList();
    }

    private String label(HelpKind one) {
        return language.say(one.label().dutch(), one.label().english());
    }
}
