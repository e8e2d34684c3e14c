%% process_flag(error_handler, Module) returns the module before, and process_info tells it.
-module(handler_module).
-export([main/0]).

main() ->
    io:format("~p~n", [process_info(self(), error_handler)]),
    io:format("~p~n", [[process_flag(error_handler, some_module), process_info(self(), error_handler),
                        process_flag(error_handler, error_handler)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {error_handler,error_handler}
% expect: [error_handler,{error_handler,some_module},some_module]
