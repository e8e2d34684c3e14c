%% A label set by process_flag is told by process_info, undefined before.
-module(label).
-export([main/0]).

main() ->
    io:format("~p~n", [process_info(self(), label)]),
    Self = self(),
    Pid = spawn(fun() -> receive stop -> ok end end),
    io:format("~p ~p~n", [process_info(Pid, label), is_pid(Self)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {label,undefined}
% expect: {label,undefined} true
