%% What the of part raises is uncaught although the try has a clause for everything.
-module(uncaught_of_section).
-export([main/0, id/1]).

main() ->
    try id(5) of
        N when N > 3 -> too_big(N)
    catch
        _:_ -> io:format("never~n")
    after
        io:format("after~n")
    end.

too_big(N) ->
    X = exit({too_big, N}),
    {X}.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: after
% expect stderr: exception exit: {too_big,5}
% expect stderr:   in function  uncaught_of_section:too_big/1 (uncaught_of_section.erl, line 15)
% expect stderr:   in call from uncaught_of_section:main/0 (uncaught_of_section.erl, line 7)
% expect exit: 127
