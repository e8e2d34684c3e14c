%% The message for a function that does not exist.
-module(undef_in_main).
-export([main/0, id/1]).

main() ->
    Module = id(no_such_module),
    Result = Module:function(1, "two"),
    {ok, Result}.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: undefined function no_such_module:function/2
% expect stderr:   in function  undef_in_main:main/0 (undef_in_main.erl, line 7)
% expect exit: 127
