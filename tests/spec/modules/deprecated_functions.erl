%% -deprecated and -removed are kept as attributes; the functions work as before.
-module(deprecated_functions).
-export([main/0]).
-export([old/0, older/1, oldest/2]).
-deprecated([{old, 0}, {older, 1, "use newer/1"}, {oldest, '_', next_major_release}]).
-removed([{gone, 1, "it went"}]).

main() ->
    io:format("~p~n", [{old(), older(1), oldest(1, 2)}]),
    io:format("~p~n", [lists:keydelete(vsn, 1, ?MODULE:module_info(attributes))]).

old() -> 0.
older(X) -> X.
oldest(X, Y) -> {X, Y}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {0,1,{1,2}}
% expect: [{deprecated,[{old,0},
% expect:               {older,1,"use newer/1"},
% expect:               {oldest,'_',next_major_release}]},
% expect:  {removed,[{gone,1,"it went"}]}]
