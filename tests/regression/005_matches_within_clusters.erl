%% A match of string:find and string:split may begin within a grapheme cluster, but must end with one: "\n" is found in "\r\n".
-module('005_matches_within_clusters').
-export([main/0]).

main() ->
    Strings = ["", "ab", "aab\r\nab", "\r\r\n\n", "e\x{301}e", "xae\x{301}ab", "ab\x{300}ab", [$a, 16#1F1E6, 16#1F1E7, $a]],
    Patterns = ["\n", "\r", "\r\n", "ab", "ab\r", "e", "e\x{301}", [16#301], [16#1F1E6], [16#1F1E7]],
    [show(String, Pattern) || String <- Strings, Pattern <- Patterns],
    [io:format("~p~n", [string:split(<<"one\r\ntwo\nthree">>, Pattern, all)]) || Pattern <- ["\n", <<"\r\n">>, "\r", "e"]].

%% What is not found is not shown.
show(String, Pattern) ->
    case string:find(String, Pattern) of
        nomatch -> [String] = string:split(String, Pattern, all);
        First ->
            io:format("~w in ~w: ~w ~w ~w ~w~n", [Pattern, String, First, string:find(String, Pattern, trailing),
                                                  string:split(String, Pattern, all), string:split(String, Pattern, trailing)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [97,98] in [97,98]: [97,98] [97,98] [[],[]] [[],[]]
% expect: [10] in [97,97,98,13,10,97,98]: [10,97,98] [10,97,98] [[97,97,98,13],[97,98]] [[97,97,98,13],[97,98]]
% expect: [13,10] in [97,97,98,13,10,97,98]: [13,10,97,98] [13,10,97,98] [[97,97,98],[97,98]] [[97,97,98],[97,98]]
% expect: [97,98] in [97,97,98,13,10,97,98]: [97,98,13,10,97,98] [97,98] [[97],[13,10],[]] [[97,97,98,13,10],[]]
% expect: [10] in [13,13,10,10]: [10,10] [10] [[13,13],[],[]] [[13,13,10],[]]
% expect: [13] in [13,13,10,10]: [13,13,10,10] [13,13,10,10] [[],[13,10,10]] [[],[13,10,10]]
% expect: [13,10] in [13,13,10,10]: [13,10,10] [13,10,10] [[13],[10]] [[13],[10]]
% expect: [101] in [101,769,101]: [101] [101] [[101,769],[]] [[101,769],[]]
% expect: [101,769] in [101,769,101]: [101,769,101] [101,769,101] [[],[101]] [[],[101]]
% expect: [769] in [101,769,101]: [769,101] [769,101] [[101],[101]] [[101],[101]]
% expect: [97,98] in [120,97,101,769,97,98]: [97,98] [97,98] [[120,97,101,769],[]] [[120,97,101,769],[]]
% expect: [101,769] in [120,97,101,769,97,98]: [101,769,97,98] [101,769,97,98] [[120,97],[97,98]] [[120,97],[97,98]]
% expect: [769] in [120,97,101,769,97,98]: [769,97,98] [769,97,98] [[120,97,101],[97,98]] [[120,97,101],[97,98]]
% expect: [97,98] in [97,98,768,97,98]: [97,98] [97,98] [[97,98,768],[]] [[97,98,768],[]]
% expect: [127463] in [97,127462,127463,97]: [127463,97] [127463,97] [[97,127462],[97]] [[97,127462],[97]]
% expect: [<<"one\r">>,<<"two">>,<<"three">>]
% expect: [<<"one">>,<<"two\nthree">>]
% expect: [<<"one\r\ntwo\nthree">>]
% expect: [<<"on">>,<<"\r\ntwo\nthr">>,<<>>,<<>>]
