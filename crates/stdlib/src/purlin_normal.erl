-module(purlin_normal).
-moduledoc """
Unicode normalisation, as far as it is built: Latin letters with one mark. Other characters stay as they are.
""".

-export([nfc/1, nfd/1, nfkc/1, nfkd/1]).

-doc "Composed.".
-spec nfc([char()]) -> [char()].
nfc([C, M | Cs]) when M >= 16#300, M =< 16#36F ->
    case composed(C, M) of
        none -> [C | nfc([M | Cs])];
        Composed -> nfc([Composed | Cs])
    end;
nfc([C | Cs]) -> [C | nfc(Cs)];
nfc([]) -> [].

-doc "Decomposed.".
-spec nfd([char()]) -> [char()].
nfd([C | Cs]) when C >= 16#C0, C =< 16#17F ->
    case decomposed(C) of
        {Base, Mark} -> [Base, Mark | nfd(Cs)];
        none -> [C | nfd(Cs)]
    end;
nfd([C | Cs]) -> [C | nfd(Cs)];
nfd([]) -> [].

-doc "Composed by compatibility.".
-spec nfkc([char()]) -> [char()].
nfkc(Chars) -> nfc(Chars).

-doc "Decomposed by compatibility.".
-spec nfkd([char()]) -> [char()].
nfkd(Chars) -> nfd(Chars).

composed(Base, Mark) ->
    case [C || {C, B, M} <- table(), B =:= Base, M =:= Mark] of
        [C] -> C;
        [] -> none
    end.

decomposed(C) ->
    case lists:keyfind(C, 1, table()) of
        {C, Base, Mark} -> {Base, Mark};
        false -> none
    end.

%% {Composed, Base, Mark}: grave, acute, circumflex, tilde, diaeresis, ring, cedilla, macron, breve, ogonek, dot, caron.
table() ->
    row(16#300, "ÀAÈEÌIÒOÙUàaèeìiòoùu") ++ row(16#301, "ÁAÉEÍIÓOÚUÝYáaéeíióoúuýyĆCćcŃNńnŚSśsŹZźz")
        ++ row(16#302, "ÂAÊEÎIÔOÛUâaêeîiôoûuĈCĉcĜGĝgŜSŝs") ++ row(16#303, "ÃAÑNÕOãañnõoĨIĩiŨUũu")
        ++ row(16#308, "ÄAËEÏIÖOÜUäaëeïiöoüuÿyŸY") ++ row(16#30A, "ÅAåaŮUůu") ++ row(16#327, "ÇCçcŞSşsŢTţt")
        ++ row(16#304, "ĀAāaĒEēeĪIīiŌOōoŪUūu") ++ row(16#306, "ĂAăaĔEĕeĞGğgŬUŭu") ++ row(16#328, "ĄAąaĘEęeĮIįiŲUųu")
        ++ row(16#307, "ĊCċcĖEėeĠGġgŻZżz") ++ row(16#30C, "ČCčcĎDďdĚEěeŇNňnŘRřrŠSšsŤTťtŽZžz").

row(Mark, [C, Base | Rest]) -> [{C, Base, Mark} | row(Mark, Rest)];
row(_, []) -> [].
