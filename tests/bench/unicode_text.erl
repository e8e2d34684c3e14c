%% Text between lists, UTF-8, UTF-16 and latin-1, deep lists of both, and normal forms of letters with marks.
% group: library
-module(unicode_text).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(microsecond),
    Result = work(),
    Time = erlang:monotonic_time(microsecond) - Start,
    io:format("~p~ntime_us ~p~n", [Result, Time]).

work() ->
    Text = lists:append(lists:duplicate(400, "Plain text, then añejo, €uro, αβγδε, 日本語 and 😀; ")),
    Utf8 = unicode:characters_to_binary(Text),
    Utf16 = unicode:characters_to_binary(Text, unicode, utf16),
    Latin = binary:copy(<<"caf", 233, " in latin-1 ">>, 1500),
    Deep = [[Text, [Utf8, $x | "tail"]], <<"end"/utf8>>],
    run(12, [fun() -> byte_size(unicode:characters_to_binary(Text)) end,
             fun() -> length(unicode:characters_to_list(Utf8)) end,
             fun() -> length(unicode:characters_to_list(Utf16, utf16)) end,
             fun() -> byte_size(unicode:characters_to_binary(Utf8, utf8, {utf16, little})) end,
             fun() -> byte_size(unicode:characters_to_binary(Latin, latin1, utf8)) end,
             fun() -> byte_size(unicode:characters_to_binary(Deep)) end,
             fun() -> length(unicode:characters_to_nfd_list(Text)) end,
             fun() -> byte_size(unicode:characters_to_nfc_binary(unicode:characters_to_nfd_binary(Utf8))) end], 0).

run(0, _, Sum) -> Sum;
run(N, Funs, Sum) -> run(N - 1, Funs, Sum + lists:sum([Fun() || Fun <- Funs])).
